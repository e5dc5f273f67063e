package vn.motcua.catalogue;

import vn.motcua.shared.Text;

/** A ground on which fees are not raised, as the applicant may claim it. */
public record Exemption(String code, Text text, String source, String mark) {}
