package vn.motcua.notes;

import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierPages;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.LabelView;
import vn.motcua.journal.Commands;
import vn.motcua.journal.Journal;
import vn.motcua.notes.NoteEvent.LabelSet;
import vn.motcua.notes.NoteEvent.LabelTakenOff;
import vn.motcua.organisation.Access;
import vn.motcua.organisation.CurrentOfficer;
import vn.motcua.organisation.Operation;
import vn.motcua.organisation.Position;
import vn.motcua.shared.DossierCode;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;

/** Labels that units make for themselves: seen, set and taken off by those who see dossiers of the unit. */
@Component
class UnitLabels {

    /** Labels that a unit offers at once: more cannot be told apart. */
    private static final int MOST = 50;

    private final LabelStore store;
    private final Readers readers;
    private final Commands commands;
    private final Dossiers dossiers;
    private final DossierPages pages;
    private final Journal journal;
    private final Access access;
    private final CurrentOfficer currentOfficer;
    private final Clock clock;

    UnitLabels(
            LabelStore store,
            Readers readers,
            Commands commands,
            Dossiers dossiers,
            DossierPages pages,
            Journal journal,
            Access access,
            CurrentOfficer currentOfficer,
            Clock clock) {
        this.store = store;
        this.readers = readers;
        this.commands = commands;
        this.dossiers = dossiers;
        this.pages = pages;
        this.journal = journal;
        this.access = access;
        this.currentOfficer = currentOfficer;
        this.clock = clock;
    }

    /** Those of the caller's units that the dossier bears. */
    List<LabelView> of(Dossier dossier) {
        return readers.mayRead() ? own(store.of(dossier.id())) : List.of();
    }

    /** Those that the caller may set on this dossier: of units that have to do with it, and that the caller sees. */
    List<LabelView> offered(DossierCode code) {
        readers.require();
        Dossier dossier = dossiers.get(code);
        pages.requireVisible(dossier);
        Set<UnitCode> units = currentOfficer.get().positions().stream()
                .map(Position::unit)
                .collect(Collectors.toCollection(HashSet::new));
        units.addAll(Arrays.asList(dossier.unit(), dossier.competentUnit(), dossier.helpedAt()));
        units.retainAll(access.scope(Operation.VIEW_DOSSIER));
        return store.offered(units);
    }

    /**
     * Makes a label for a unit in which the officer works.
     *
     * @throws Rejection conflict {@code label-exists} when the unit has one of this name, {@code too-many-labels} when it
     *     offers {@value #MOST}
     */
    LabelView make(UnitCode unit, String name, LabelView.Color color) {
        readers.require();
        access.require(Operation.WORK_ON_TASK, unit);
        if (store.offered(List.of(unit)).size() >= MOST) {
            throw Rejection.conflict(
                    "too-many-labels",
                    new Text(
                            "Đơn vị đã có " + MOST + " nhãn; hãy ngừng dùng nhãn cũ trước.",
                            "The unit has " + MOST + " labels already; retire one first."));
        }
        try {
            return commands.run(() -> store.insert(
                    unit, name.strip(), color, currentOfficer.get().id().value(), clock.instant()));
        } catch (DuplicateKeyException e) {
            throw Rejection.conflict(
                    "label-exists",
                    new Text("Đơn vị đã có nhãn tên này.", "The unit has a label of this name already."));
        }
    }

    /** No longer offers a label; dossiers keep it until it is taken off. */
    void retire(long id) {
        readers.require();
        commands.run(() -> {
            LabelView label = get("id", id);
            access.require(Operation.WORK_ON_TASK, label.unitCode());
            store.retire(id, clock.instant());
            return null;
        });
    }

    List<LabelView> put(DossierCode code, long id, boolean set) {
        readers.require();
        return commands.run(() -> {
            Dossier dossier = dossiers.lock(code);
            pages.requireVisible(dossier);
            boolean changed = set ? set(dossier, get("labelId", id)) : takeOff(dossier, id);
            if (changed) {
                journal.append(dossier.id(), set ? new LabelSet(id) : new LabelTakenOff(id));
            }
            return own(store.present(dossier.id()));
        });
    }

    private boolean set(Dossier dossier, LabelView label) {
        access.require(Operation.VIEW_DOSSIER, label.unitCode());
        return store.set(dossier.id(), label.id(), currentOfficer.get().id().value(), clock.instant());
    }

    private boolean takeOff(Dossier dossier, long id) {
        List<LabelView> seen = own(store.present(dossier.id()));
        return seen.stream().anyMatch(label -> label.id() == id) && store.takeOff(dossier.id(), id);
    }

    private List<LabelView> own(List<LabelView> labels) {
        Set<UnitCode> units = access.scope(Operation.VIEW_DOSSIER);
        return labels.stream().filter(label -> units.contains(label.unitCode())).toList();
    }

    /** As {@link LabelStore#find}; those of other units do not exist. */
    private LabelView get(String field, long id) {
        return store.find(id)
                .filter(label -> access.allows(Operation.VIEW_DOSSIER, label.unitCode()))
                .orElseThrow(() -> Rejection.notFound(
                        field, Long.toString(id), new Text("Không có nhãn này.", "There is no such label.")));
    }
}
