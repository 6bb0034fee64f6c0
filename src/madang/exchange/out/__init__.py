"""The coded project for other eyes and programs: tables, networks, marked transcripts, the codebook."""
