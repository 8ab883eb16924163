"""How often quotes and speakers are right."""
