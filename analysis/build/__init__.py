"""Large collections: analysed in chunks, stored, and read back."""
