"""What may leave the machine: briefs, their checks, and the gate. Pure functions over given text."""
