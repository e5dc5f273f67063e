package vn.motcua.dossier;

import java.time.Instant;
import vn.motcua.organisation.Person;

/**
 * A stored file of a dossier.
 *
 * @param size in bytes
 */
public record AttachmentView(
        String id,
        String componentCode,
        String name,
        String mediaType,
        long size,
        String sha256,
        Instant at,
        Person by) {}
