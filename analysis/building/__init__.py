"""A collection to a folder of tables on disk, part by part, and back."""
