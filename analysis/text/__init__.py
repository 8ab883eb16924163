"""Words, sentences, tokens and parts of speech of one text."""
