package vn.motcua.size;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.motcua.size.Course.Command;
import vn.motcua.size.Course.Row;
import vn.motcua.size.Tables.Read;

/** Makes the course of a dossier that was lived through out of its rows. */
final class Taken {

    private static final List<String> NUMBERED = List.of(
            "motcua.deadline",
            "motcua.deadline_pause",
            "motcua.deadline_extension",
            "motcua.deadline_former_due",
            "motcua.dossier_supplement",
            "motcua.dossier_note");

    /** Columns that the generator fills by itself; their recorded values mean nothing elsewhere. */
    private static final Map<String, List<String>> OWN = Map.of(
            "motcua.journal", List.of("position", "epoch", "xid", "payload_hash", "prev", "hash"),
            "motcua.dossier", List.of("head"),
            "motcua.access_log", List.of("node"));

    private final Life life;
    private final List<Read> rows;
    private final Map<String, List<String>> columns;
    private final Templates templates;

    Taken(Life life, List<Read> rows, Map<String, List<String>> columns, Organisation organisation) {
        this.life = life;
        this.rows = rows;
        this.columns = columns;
        this.templates = new Templates(life.minutes());
        know(organisation);
    }

    Course course(int number) {
        List<Row> taken = new ArrayList<>();
        boolean open = false;
        for (Read row : rows) {
            open |= row.table().name().equals("motcua.work_item")
                    || row.table().name().equals("camunda.act_ru_execution");
            taken.add(row(row));
        }
        List<Command> commands = life.commands().stream()
                .map(command -> new Command(
                        command.minute(),
                        command.kind(),
                        command.officer(),
                        command.step(),
                        command.name(),
                        templates.of(command.body(), "a request")))
                .toList();
        return new Course(
                number,
                life.version().code().value(),
                life.path(),
                open,
                life.minutes().stream().map(Object::toString).toList(),
                life.slots(),
                commands,
                taken);
    }

    private Row row(Read row) {
        String table = row.table().name();
        List<String> names = columns.get(table);
        List<String> own = OWN.getOrDefault(table, List.of());
        List<String> values = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String column = names.get(i);
            String value = row.values().get(i);
            if (own.contains(column)) {
                values.add(Template.place("own:" + column));
            } else if (column.equals("id") && NUMBERED.contains(table)) {
                values.add(number(table, value));
            } else if (column.equals("deadline_id")) {
                values.add(number("motcua.deadline", value));
            } else {
                values.add(templates.of(value, table + "." + column + " of " + row.values() + " in " + life.minutes()));
            }
        }
        return new Row(table, row.at() == null ? null : templates.of(row.at(), table), values);
    }

    /** The place of the row among those of its table. */
    private String number(String table, String id) {
        int place = 0;
        for (Read row : rows) {
            if (row.table().name().equals(table)) {
                if (row.values().get(columns.get(table).indexOf("id")).equals(id)) {
                    return Template.place("row:" + table + ":" + place);
                }
                place++;
            }
        }
        throw new IllegalStateException("No row of " + table + " has the number " + id);
    }

    private void know(Organisation organisation) {
        templates.know(Long.toString(life.id()), "id");
        templates.know(life.version().processDefinitionId(), "definition");
        templates.know(value("motcua.dossier", "code"), "code");
        templates.know(value("motcua.population_entry", "number"), "population");
        int form = 0;
        for (Read row : rows) {
            if (row.table().name().equals("motcua.issued_form")) {
                String serial = row.values().get(columns.get(row.table().name()).indexOf("serial"));
                templates.know(serial, "form:" + form++ + ":" + serial);
            }
        }
        for (Slot slot : life.slots()) {
            templates.know(slot.recorded(), "slot:" + slot.number());
            if (slot.kind() == Slot.Kind.NAME) {
                templates.know(Slot.folded(slot.recorded()), "folded:" + slot.number());
            }
        }
        Organisation.Locality locality = organisation.localities().get(0);
        for (Site site : Site.values()) {
            Place place = organisation.place(locality, site);
            templates.know(place.code(), "unit:" + site);
            templates.know(place.name(), "name:" + site);
            templates.know(place.area(), "area:" + site);
            templates.know(place.bareName(), "bare:" + site);
            templates.know(place.address(), "address:" + site);
            templates.know(place.phone(), "phone:" + site);
            for (Post post : Organisation.posts(site)) {
                templates.know(organisation.officer(locality, post), "officer:" + post.token());
                templates.know(organisation.officerName(locality, post), "person:" + post.token());
            }
        }
    }

    private String value(String table, String column) {
        return rows.stream()
                .filter(row -> row.table().name().equals(table))
                .map(row -> row.values().get(columns.get(table).indexOf(column)))
                .findFirst()
                .orElse(null);
    }
}
