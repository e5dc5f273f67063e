package vn.motcua.document;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.shared.DossierId;

/** Files that wait to be read, and what came of it; all times are the database's, which all nodes share. */
@Component
class TextQueue {

    /** A file that this node reads now. */
    record Waiting(String sha256, String mediaType, int tries) {}

    private final JdbcClient jdbc;

    TextQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the file that waits the longest, for so long that no other node takes it meanwhile. */
    Optional<Waiting> take(Duration hold) {
        return jdbc.sql("""
                        update motcua.document_text set tries = tries + 1,
                            next_try_at = now() + make_interval(secs => :hold)
                        where sha256 = (select sha256 from motcua.document_text
                            where state = 'WAITING' and next_try_at <= now()
                            order by next_try_at limit 1 for update skip locked)
                        returning sha256, media_type, tries""")
                .param("hold", hold.toSeconds())
                .query((row, n) ->
                        new Waiting(row.getString("sha256"), row.getString("media_type"), row.getInt("tries")))
                .optional();
    }

    /** It could not even be tried; it waits on until the hold ends. */
    void giveBack(String sha256) {
        jdbc.sql("update motcua.document_text set tries = tries - 1 where sha256 = :hash and tries > 0")
                .param("hash", sha256)
                .update();
    }

    /** It is read; an empty text is that of a picture. */
    void read(String sha256, String text) {
        note(sha256, text.isEmpty() ? "EMPTY" : "READ", text.isEmpty() ? null : text, null);
    }

    /** It is left alone from now on. */
    void unreadable(String sha256, String why) {
        note(sha256, "UNREADABLE", null, why);
    }

    private void note(String sha256, String state, @Nullable String text, @Nullable String why) {
        jdbc.sql("""
                        update motcua.document_text set state = :state, text = cast(:text as text),
                            why = cast(:why as text), told = false
                        where sha256 = :hash""")
                .param("state", state)
                .param("text", text)
                .param("why", why)
                .param("hash", sha256)
                .update();
    }

    /** Files that were read and that nobody has been told of, some of them. */
    List<String> untold(int most) {
        return jdbc.sql("select sha256 from motcua.document_text where state = 'READ' and not told limit :most")
                .param("most", most)
                .query(String.class)
                .list();
    }

    /** Dossiers with one of these files above this number, in order. */
    List<DossierId> dossiersWith(List<String> hashes, long after, int most) {
        return jdbc.sql("""
                        select distinct dossier_id from motcua.attachment
                        where sha256 = any(:hashes) and erased_at is null and dossier_id > :after
                        order by dossier_id limit :most""")
                .param("hashes", hashes.toArray(String[]::new))
                .param("after", after)
                .param("most", most)
                .query((row, n) -> new DossierId(row.getLong("dossier_id")))
                .list();
    }

    void told(List<String> hashes) {
        jdbc.sql("update motcua.document_text set told = true where sha256 = any(:hashes)")
                .param("hashes", hashes.toArray(String[]::new))
                .update();
    }
}
