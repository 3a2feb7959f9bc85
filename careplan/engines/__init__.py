"""The channels: engines that decide the same program and must agree."""
