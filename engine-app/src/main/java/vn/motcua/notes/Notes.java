package vn.motcua.notes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierPages;
import vn.motcua.dossier.DossierParts;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.LabelView;
import vn.motcua.dossier.NoteView;
import vn.motcua.dossier.TransitionListener;
import vn.motcua.journal.Commands;
import vn.motcua.journal.Journal;
import vn.motcua.notes.NoteEvent.NoteCorrected;
import vn.motcua.notes.NoteEvent.NoteWritten;
import vn.motcua.notes.NoteStore.Note;
import vn.motcua.organisation.CurrentOfficer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Person;
import vn.motcua.shared.DossierCode;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/**
 * Notes on dossiers: whoever sees the dossier as an officer reads and writes them, the applicant and other systems never
 * do. An own note can be corrected for a quarter of an hour; after that one writes another.
 */
@Component
class Notes implements DossierParts, TransitionListener {

    private static final Duration CORRECTABLE = Duration.ofMinutes(15);

    private final NoteStore store;
    private final UnitLabels labels;
    private final Readers readers;
    private final Commands commands;
    private final Dossiers dossiers;
    private final DossierPages pages;
    private final Journal journal;
    private final CurrentOfficer currentOfficer;
    private final Officers officers;
    private final Clock clock;

    Notes(
            NoteStore store,
            UnitLabels labels,
            Readers readers,
            Commands commands,
            Dossiers dossiers,
            DossierPages pages,
            Journal journal,
            CurrentOfficer currentOfficer,
            Officers officers,
            Clock clock) {
        this.store = store;
        this.labels = labels;
        this.readers = readers;
        this.commands = commands;
        this.dossiers = dossiers;
        this.pages = pages;
        this.journal = journal;
        this.currentOfficer = currentOfficer;
        this.officers = officers;
        this.clock = clock;
    }

    @Override
    public List<NoteView> notes(Dossier dossier) {
        return readers.mayRead() ? views(store.of(dossier.id())) : List.of();
    }

    @Override
    public List<LabelView> labels(Dossier dossier) {
        return labels.of(dossier);
    }

    @Override
    public void erased(Dossier dossier) {
        store.erase(dossier.id());
    }

    NoteView write(DossierCode code, String text) {
        readers.require();
        return commands.run(() -> {
            Dossier dossier = dossiers.lock(code);
            pages.requireVisible(dossier);
            Note note = store.insert(
                    dossier.id(), text.strip(), currentOfficer.get().id(), clock.instant());
            journal.append(dossier.id(), new NoteWritten(note.id()));
            return views(List.of(note)).get(0);
        });
    }

    /** @throws Rejection conflict {@code note-settled} after a quarter of an hour, forbidden for those who did not write it */
    NoteView correct(DossierCode code, long id, String text) {
        readers.require();
        return commands.run(() -> {
            Dossier dossier = dossiers.lock(code);
            pages.requireVisible(dossier);
            Note note = store.find(dossier.id(), id)
                    .orElseThrow(() -> Rejection.notFound(
                            "id",
                            Long.toString(id),
                            new Text("Hồ sơ không có ghi chú này.", "The dossier has no such note.")));
            requireOwn(note);
            Note corrected = store.correct(id, text.strip(), clock.instant());
            journal.append(dossier.id(), new NoteCorrected(id));
            return views(List.of(corrected)).get(0);
        });
    }

    private void requireOwn(Note note) {
        if (!note.by().equals(currentOfficer.get().id())) {
            throw Rejection.forbidden(
                    "note-of-another",
                    new Text("Chỉ người viết được sửa ghi chú.", "A note is corrected by its author only."));
        }
        if (!clock.instant().isBefore(until(note))) {
            throw Rejection.conflict(
                    "note-settled",
                    new Text(
                            "Ghi chú chỉ sửa được trong 15 phút; hãy viết thêm ghi chú khác.",
                            "A note can be corrected for 15 minutes; write another one."));
        }
    }

    private static Instant until(Note note) {
        return note.at().plus(CORRECTABLE);
    }

    private List<NoteView> views(Collection<Note> notes) {
        OfficerId me = currentOfficer.get().id();
        Map<OfficerId, String> names =
                officers.names(notes.stream().map(Note::by).collect(Collectors.toSet()));
        Instant now = clock.instant();
        return notes.stream()
                .map(note -> new NoteView(
                        note.id(),
                        note.text(),
                        new Person(
                                note.by(),
                                names.getOrDefault(note.by(), note.by().value())),
                        note.at(),
                        note.correctedAt(),
                        note.text() != null && note.by().equals(me) && now.isBefore(until(note)) ? until(note) : null))
                .toList();
    }
}
