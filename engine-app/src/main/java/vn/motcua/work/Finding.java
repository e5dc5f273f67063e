package vn.motcua.work;

import vn.motcua.shared.Text;

/** Something that the rules of a procedure have found out about a dossier; {@code name} is that of the fact. */
public record Finding(String name, Text label, Text value) {}
