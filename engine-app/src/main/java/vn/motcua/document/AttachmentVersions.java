package vn.motcua.document;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.AttachmentView;
import vn.motcua.journal.Journal;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/** Files that take the place of others: nothing is overwritten, each version stays and can be opened. */
@Component
class AttachmentVersions {

    private final JdbcClient jdbc;
    private final Journal journal;

    AttachmentVersions(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /**
     * What a new file replaces.
     *
     * @param former the file whose place it takes
     * @param reason why, in free words
     */
    record Replacement(UUID former, @Nullable String reason) {}

    /**
     * The file that may be replaced now.
     *
     * @param present files of the dossier
     * @throws Rejection invalid when the dossier has no such file; conflict {@code already-replaced} when another one
     *     has taken its place
     */
    static AttachmentView replaceable(List<AttachmentView> present, UUID former) {
        AttachmentView found = present.stream()
                .filter(each -> each.id().equals(former.toString()))
                .findFirst()
                .orElseThrow(() -> Rejection.invalid(
                        "replaces",
                        former.toString(),
                        new Text(
                                "Hồ sơ không có tệp cần thay.",
                                "The dossier has no file to be replaced by this one.")));
        if (found.replacedBy() != null) {
            throw Rejection.conflict(
                    "already-replaced",
                    new Text(
                            "Tệp này đã được thay bằng bản mới hơn; hãy thay bản mới nhất.",
                            "A newer version has taken the place of this file; replace the newest one."));
        }
        return found;
    }

    /** Records that one file has taken the place of another, within the transaction that attached it. */
    void record(DossierId dossier, UUID attachment, AttachmentView former, @Nullable String reason) {
        int version = former.version() + 1;
        jdbc.sql("""
                        update motcua.attachment set version = :version, replaces = :former, reason = :reason
                        where id = :id""")
                .param("version", version)
                .param("former", UUID.fromString(former.id()))
                .param("reason", reason)
                .param("id", attachment)
                .update();
        journal.append(dossier, new DocumentEvent.FileReplaced(attachment, UUID.fromString(former.id()), version));
    }
}
