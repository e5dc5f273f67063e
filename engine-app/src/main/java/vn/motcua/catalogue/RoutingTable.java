package vn.motcua.catalogue;

import java.util.Set;

/** The routing tables: the facts that each may read, and what it answers. */
enum RoutingTable {
    COMPETENCE(
            Set.of("asOfDate", "procedure", "sector", "level", "commune", "foreignElement"),
            Set.of("agency", "near", "known")),
    SEAT(Set.of("procedure", "step", "role", "known"), Set.of("unit", "role")),
    PRIORITY(Set.of("procedure", "step", "role", "termUnit", "extended", "returned", "late"), Set.of("priority")),
    SHARING(Set.of("procedure", "step", "role", "officers", "load"), Set.of("sharing"));

    private final Set<String> facts;
    private final Set<String> answers;

    RoutingTable(Set<String> facts, Set<String> answers) {
        this.facts = facts;
        this.answers = answers;
    }

    /** Name of its file in an installation's own folder. */
    String file() {
        return name().toLowerCase(java.util.Locale.ROOT) + ".dmn";
    }

    /** Id of its decision. */
    String decision() {
        return "routing_" + name().toLowerCase(java.util.Locale.ROOT);
    }

    Set<String> facts() {
        return facts;
    }

    Set<String> answers() {
        return answers;
    }
}
