package vn.motcua.document;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.motcua.document.AttachmentVersions.Replacement;
import vn.motcua.dossier.AttachmentView;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Supplements;
import vn.motcua.journal.Commands;
import vn.motcua.journal.Journal;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Person;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.PartOfPage;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.RowsOfDossier;
import vn.motcua.shared.Text;

/** Files attached to dossiers. */
@Component
class Attachments implements PartOfPage {

    private static final Logger LOG = LoggerFactory.getLogger(Attachments.class);

    private final JdbcClient jdbc;
    private final FileStore files;
    private final FileUses uses;
    private final MediaTypes mediaTypes;
    private final Commands commands;
    private final Dossiers dossiers;
    private final Supplements supplements;
    private final BroughtFiles brought;
    private final Journal journal;
    private final AttachmentVersions versions;
    private final Officers officers;
    private final Clock clock;
    private final RowsOfDossier<AttachmentView> rows;

    Attachments(
            JdbcClient jdbc,
            JdbcOperations operations,
            FileStore files,
            FileUses uses,
            MediaTypes mediaTypes,
            Commands commands,
            Dossiers dossiers,
            Supplements supplements,
            BroughtFiles brought,
            Journal journal,
            AttachmentVersions versions,
            Officers officers,
            Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.uses = uses;
        this.mediaTypes = mediaTypes;
        this.commands = commands;
        this.dossiers = dossiers;
        this.supplements = supplements;
        this.brought = brought;
        this.journal = journal;
        this.versions = versions;
        this.officers = officers;
        this.clock = clock;
        this.rows = new RowsOfDossier<>(operations, """
                select a.*, (select n.id from motcua.attachment n where n.replaces = a.id) replaced_by
                from motcua.attachment a where a.dossier_id = ? and a.erased_at is null
                order by a.attached_at, a.id""", (row, n) -> view(row));
    }

    /**
     * Keeps the file and attaches it; the file is on the disk before the dossier says so.
     *
     * @param asked component that it belongs to; of no account where it replaces another file, whose component it is then
     */
    AttachmentView attach(
            Dossier dossier,
            @Nullable String asked,
            @Nullable Replacement replacement,
            String name,
            InputStream content)
            throws IOException {
        requireOpen(dossier, replacement == null ? asked : null);
        String shown = FileNames.shown(name);
        BufferedInputStream buffered = new BufferedInputStream(new Upload(content), 128 * 1024);
        String mediaType = mediaType(buffered);
        FileStore.Stored stored = files.keep(buffered);
        return commands.run(() -> {
            dossiers.lock(dossier.id());
            AttachmentView former =
                    replacement == null ? null : AttachmentVersions.replaceable(of(dossier.id()), replacement.former());
            String componentCode = former == null ? asked : former.componentCode();
            requireOpen(dossiers.get(dossier.id()), componentCode);
            uses.lock(stored.sha256());
            files.require(stored.sha256());
            UUID id = UUID.randomUUID();
            jdbc.sql("""
                            insert into motcua.attachment (id, dossier_id, component_code, name, media_type, size,
                                sha256, attached_at, attached_by)
                            values (:id, :dossier, :component, :name, :type, :size, :hash, :now, :actor)""")
                    .param("id", id)
                    .param("dossier", dossier.id().value())
                    .param("component", componentCode)
                    .param("name", shown)
                    .param("type", mediaType)
                    .param("size", stored.size())
                    .param("hash", stored.sha256())
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("actor", CurrentActor.get().id())
                    .update();
            journal.append(
                    dossier.id(),
                    new DocumentEvent.FileAttached(id, componentCode, mediaType, stored.size(), stored.sha256()));
            if (former != null) {
                versions.record(dossier.id(), id, former, replacement.reason());
            }
            supplements
                    .awaited(dossier.id())
                    .filter(open -> brought.all(dossier.id(), open))
                    .ifPresent(open -> supplements.handedIn(dossier.id()));
            return find(dossier.id(), id).orElseThrow();
        });
    }

    private String mediaType(BufferedInputStream content) throws IOException {
        try {
            return mediaTypes.of(content);
        } catch (Upload.Broken e) {
            throw e.rejection();
        }
    }

    List<AttachmentView> of(DossierId dossier) {
        return rows.of(dossier);
    }

    @Override
    public RowsOfDossier<AttachmentView> pageRows() {
        return rows;
    }

    Optional<AttachmentView> find(DossierId dossier, UUID id) {
        return of(dossier).stream()
                .filter(attachment -> attachment.id().equals(id.toString()))
                .findFirst();
    }

    /**
     * Forgets the files of a dossier whose personal data are deleted. Content that no other dossier has is removed when
     * that is committed; erasing the dossier again removes what a crash in between left.
     */
    void erase(DossierId dossier) {
        List<String> hashes = jdbc.sql("select distinct sha256 from motcua.attachment where dossier_id = :id")
                .param("id", dossier.value())
                .query(String.class)
                .list();
        jdbc.sql("update motcua.attachment set name = null, reason = null, erased_at = :now where dossier_id = :id")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", dossier.value())
                .update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                if (!uses.removeUnused(hashes)) {
                    LOG.warn(
                            "The folder of the files belongs to another database: the files of an erased dossier stay");
                }
            }
        });
    }

    private AttachmentView view(ResultSet row) throws SQLException {
        String by = row.getString("attached_by");
        return new AttachmentView(
                row.getString("id"),
                row.getString("component_code"),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getTimestamp("attached_at").toInstant(),
                by.contains(":") ? null : person(new OfficerId(by)),
                row.getInt("version"),
                row.getString("replaces"),
                row.getString("replaced_by"),
                row.getString("reason"));
    }

    private Person person(OfficerId id) {
        return new Person(id, officers.names(Set.of(id)).getOrDefault(id, id.value()));
    }

    private void requireOpen(Dossier dossier, String componentCode) {
        if (dossier.status().terminal()) {
            throw Rejection.conflict(
                    "dossier-closed",
                    new Text("Hồ sơ đã kết thúc, không đính kèm thêm được.", "The dossier is closed."));
        }
        if (componentCode != null
                && dossiers.components(dossier.id()).stream()
                        .noneMatch(c -> c.code().equals(componentCode))) {
            throw Rejection.invalid(
                    "componentCode",
                    componentCode,
                    new Text("Thành phần này không thuộc hồ sơ.", "The dossier has no component with this code."));
        }
    }
}
