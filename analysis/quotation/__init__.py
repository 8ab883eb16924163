"""Which words are somebody's, and by which cue."""
