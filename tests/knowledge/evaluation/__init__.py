"""How often the answers are right: questions, measures, baselines."""
