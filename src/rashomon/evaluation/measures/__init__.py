"""The measures as the field defines them, from lists and numbers alone: no noun of Rashomon is known here."""
