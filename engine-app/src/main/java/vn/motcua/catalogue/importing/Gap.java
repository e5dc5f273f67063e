package vn.motcua.catalogue.importing;

import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Text;

/**
 * Something that the portal does not tell, or not in a way that a manifest can take over.
 *
 * @param part of the manifest that somebody has to fill in, {@code term}
 * @param found what stands there, null when nothing does
 */
public record Gap(String part, @Nullable String found, Text why) {}
