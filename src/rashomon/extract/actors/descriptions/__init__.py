"""What describes somebody without a name: noun phrases, roles, parties."""
