package vn.motcua.organisation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.ProcedureCode;

/** Who does an officer's work instead: one for everything, others for single procedures, or both. */
public record Deputies(List<Line> lines) {

    /**
     * One of them.
     *
     * @param procedure null for everything that no other line names
     */
    public record Line(@Nullable ProcedureCode procedure, OfficerId officer) {}

    public Deputies {
        lines = List.copyOf(lines);
    }

    /** The one for this procedure; empty when nobody is named for it. */
    public Optional<OfficerId> of(ProcedureCode procedure) {
        return lines.stream()
                .filter(line -> procedure.equals(line.procedure()))
                .findFirst()
                .or(this::general)
                .map(Line::officer);
    }

    /** Whether the officer is among them. */
    public boolean include(OfficerId officer) {
        return lines.stream().anyMatch(line -> line.officer().equals(officer));
    }

    /** Whether the officer is the one for everything that no other line names. */
    public boolean isGeneral(OfficerId officer) {
        return general().filter(line -> line.officer().equals(officer)).isPresent();
    }

    /** Procedures of a line of their own: the officer's, or with {@code others} everybody else's. */
    public Set<ProcedureCode> procedures(OfficerId officer, boolean others) {
        Set<ProcedureCode> found = new HashSet<>();
        for (Line line : lines) {
            if (line.procedure() != null && line.officer().equals(officer) != others) {
                found.add(line.procedure());
            }
        }
        return found;
    }

    private Optional<Line> general() {
        return lines.stream().filter(line -> line.procedure() == null).findFirst();
    }
}
