package vn.motcua.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Role;
import vn.motcua.shared.Text;

/**
 * An account with all that it ever was.
 *
 * @param active false when locked
 * @param mustChangePassword whether the present password is a temporary one
 * @param mailAddress where the officer gets mail; null for nowhere
 * @param positions past, present and coming ones, the latest first
 * @param hindrance why the current actor may not change the account; null when they may
 * @param history changes of the account, the latest first, at most 50
 */
public record OfficerAccount(
        OfficerId id,
        String username,
        String name,
        boolean active,
        boolean mustChangePassword,
        @Nullable String mailAddress,
        List<Dated> positions,
        @Nullable Text hindrance,
        List<Change> history) {

    /**
     * A position with its days.
     *
     * @param lastDay included; null while no end is known
     */
    public record Dated(
            UnitRef unit,
            Role role,
            Text roleTitle,
            LocalDate from,
            @Nullable LocalDate lastDay,
            State state) {}

    /** Where a position stands today. */
    public enum State {
        COMING,
        HELD,
        OVER
    }

    /**
     * A change of the account.
     *
     * @param by null for the installation itself
     */
    public record Change(Instant at, @Nullable Person by, Text sentence) {}
}
