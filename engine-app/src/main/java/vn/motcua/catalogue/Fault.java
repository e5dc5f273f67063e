package vn.motcua.catalogue;

import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Text;

/**
 * What does not fit in one file of a bundle.
 *
 * @param place the element, or the entry of the manifest, that it concerns
 * @param value what stands there; null for nothing
 * @param rule what would have been right
 */
record Fault(String place, @Nullable String value, Text rule) {}
