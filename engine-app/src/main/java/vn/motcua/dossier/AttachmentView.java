package vn.motcua.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.Person;

/**
 * A stored file of a dossier.
 *
 * @param size in bytes
 * @param version counts the files that took one another's place, from 1
 * @param replaces the file whose place this one took; null for a first version
 * @param replacedBy the file that took the place of this one; null while it counts
 * @param reason why it took the place of the former
 */
public record AttachmentView(
        String id,
        @Nullable String componentCode,
        String name,
        String mediaType,
        long size,
        String sha256,
        Instant at,
        Person by,
        int version,
        @Nullable String replaces,
        @Nullable String replacedBy,
        @Nullable String reason) {}
