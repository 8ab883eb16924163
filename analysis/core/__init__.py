"""Parts that all subpackages may use: constants, paths, atomic writes, statistics."""
