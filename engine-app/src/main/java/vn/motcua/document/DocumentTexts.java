package vn.motcua.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.shared.DossierId;

/** What the files of dossiers say, as far as they have been read. */
@Component
public class DocumentTexts {

    /**
     * The text of one file.
     *
     * @param attachment number of the file within its dossier
     * @param name of the file
     * @param text the first of it, white space as single spaces
     */
    public record DocumentText(String attachment, String name, String text) {}

    private final JdbcClient jdbc;

    DocumentTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The texts of these dossiers' files in the order in which they came; none of files that were erased. */
    public Map<DossierId, List<DocumentText>> of(Collection<DossierId> dossiers) {
        Map<DossierId, List<DocumentText>> found = new HashMap<>();
        if (!dossiers.isEmpty()) {
            jdbc.sql("""
                            select a.dossier_id, a.id, a.name, t.text from motcua.attachment a
                            join motcua.document_text t on t.sha256 = a.sha256 and t.state = 'READ'
                            where a.dossier_id = any(:ids) and a.erased_at is null
                            order by a.attached_at, a.id""")
                    .param("ids", dossiers.stream().map(DossierId::value).toArray(Long[]::new))
                    .query(row -> {
                        found.computeIfAbsent(new DossierId(row.getLong("dossier_id")), id -> new ArrayList<>())
                                .add(new DocumentText(
                                        row.getString("id"), row.getString("name"), row.getString("text")));
                    });
        }
        return found;
    }

    /** How much the texts of these dossiers' files are together, in bytes; a dossier without any is not named. */
    public Map<DossierId, Long> sizes(Collection<DossierId> dossiers) {
        Map<DossierId, Long> sizes = new HashMap<>();
        if (!dossiers.isEmpty()) {
            jdbc.sql("""
                            select a.dossier_id, sum(octet_length(t.text)) size from motcua.attachment a
                            join motcua.document_text t on t.sha256 = a.sha256 and t.state = 'READ'
                            where a.dossier_id = any(:ids) and a.erased_at is null group by a.dossier_id""")
                    .param("ids", dossiers.stream().map(DossierId::value).toArray(Long[]::new))
                    .query(row -> {
                        sizes.put(new DossierId(row.getLong("dossier_id")), row.getLong("size"));
                    });
        }
        return sizes;
    }
}
