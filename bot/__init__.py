"""The front door: settings, command line, receiving, processing and sending."""
