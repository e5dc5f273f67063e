package vn.motcua.size;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.motcua.size.Course.Command;
import vn.motcua.size.Course.Row;
import vn.motcua.size.Tables.Read;

/** Makes the course of a dossier that was lived through out of its rows. */
final class Taken {

    private final Life life;
    private final List<Read> rows;
    private final Map<String, List<String>> columns;
    private final Templates templates;

    Taken(Life life, List<Read> rows, Map<String, List<String>> columns, Organisation organisation) {
        this.life = life;
        this.rows = rows;
        this.columns = columns;
        this.templates = new Templates(life.track().minutes());
        new Canonical(rows, columns).name(templates, life.id(), life.version().processDefinitionId());
        know(organisation);
    }

    Course course(int number) {
        List<Row> taken = new ArrayList<>();
        boolean open = false;
        for (Read row : rows) {
            open |= row.table().name().equals("camunda.act_ru_execution");
            taken.add(row(row));
        }
        List<Command> commands = life.track().commands().stream()
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
                life.track().path(),
                open,
                life.track().minutes().stream().map(Object::toString).toList(),
                life.slots(),
                commands,
                taken);
    }

    private Row row(Read row) {
        String table = row.table().name();
        List<String> names = columns.get(table);
        List<String> values = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String column = names.get(i);
            String value = row.values().get(i);
            if (Canonical.isOwn(table, column)) {
                values.add(Template.place("own:" + column));
            } else {
                values.add(templates.of(value, table + "." + column + " of " + row.values()));
            }
        }
        return new Row(table, row.at() == null ? null : templates.of(row.at(), table), values);
    }

    private void know(Organisation organisation) {
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
}
