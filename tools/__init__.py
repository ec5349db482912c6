"""Programs that build and check CoGenesis; none of them is part of what users install."""
