"""What everybody may use and what uses nobody: constants, paths, atomic writes, statistics."""
