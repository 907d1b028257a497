"""What a stance is on: which words name a proposal or point to one, and which of them are one."""
