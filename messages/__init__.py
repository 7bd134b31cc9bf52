"""Every sentence a person reads lives here: translators never open code, code never holds a sentence."""
