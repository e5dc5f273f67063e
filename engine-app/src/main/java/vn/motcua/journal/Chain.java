package vn.motcua.journal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The hash of a row: SHA-256 over the former hash of the dossier and every stored column, each with its length, the
 * payload by its own SHA-256 so that it may be dropped later. What the database cuts is cut before: instants to
 * microseconds.
 */
final class Chain {

    private static final String FORM = "motcua-journal-1";

    private Chain() {}

    static Hash hash(Hash previous, JournalRow row) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(FORM);
            byte[] before = previous.bytes();
            out.writeInt(before.length);
            out.write(before);
            out.writeLong(row.dossier());
            out.writeInt(row.seq());
            out.writeUTF(row.type());
            out.writeInt(row.version());
            out.writeUTF(row.actor());
            out.writeBoolean(row.onBehalfOf() != null);
            out.writeUTF(row.onBehalfOf() == null ? "" : row.onBehalfOf());
            out.writeLong(micros(row.at()));
            out.writeUTF(row.unit());
            out.write(row.payloadHash().bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Hash.of(bytes.toByteArray());
    }

    static Instant cut(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }
}
