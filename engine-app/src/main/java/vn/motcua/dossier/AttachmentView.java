package vn.motcua.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.Person;

/**
 * A stored file of a dossier.
 *
 * @param size in bytes
 */
public record AttachmentView(
        String id,
        @Nullable String componentCode,
        String name,
        String mediaType,
        long size,
        String sha256,
        Instant at,
        Person by) {}
