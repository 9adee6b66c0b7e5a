"""Read news on the war, place what happened, and check what is said about space."""
