"""Story to dossier: what is agreed, what differs and how, who is silent."""
