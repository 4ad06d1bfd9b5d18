"""Outside figures, read from `data/reference`: each with its definition, its year and its source."""
