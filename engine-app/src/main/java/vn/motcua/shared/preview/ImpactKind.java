package vn.motcua.shared.preview;

import vn.motcua.shared.Text;

/** How many rows are of one kind. */
public record ImpactKind(String kind, Text name, int count) {}
