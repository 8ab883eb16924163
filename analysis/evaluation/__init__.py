"""How right the quotes and speakers are."""
