package vn.motcua.organisation.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.journal.Commands;
import vn.motcua.organisation.AccountHistory;
import vn.motcua.organisation.Accounts;
import vn.motcua.organisation.NewOfficer;
import vn.motcua.organisation.OfficerAccount;
import vn.motcua.organisation.Position;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Role;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;
import vn.motcua.shared.web.Endpoint;

/** Entering officers, their positions and their passwords. */
@RestController
@Tag(name = "Officers")
@RequestMapping("/api/officers")
class OfficerAccountController {

    private final Accounts accounts;
    private final AccountHistory history;
    private final Commands commands;

    OfficerAccountController(Accounts accounts, AccountHistory history, Commands commands) {
        this.accounts = accounts;
        this.history = history;
        this.commands = commands;
    }

    /** An officer to be entered. */
    record OfficerEntry(
            @NotNull OfficerId id,
            @NotBlank @Size(max = 100) String username,
            @NotBlank @Size(max = 100) String name,
            @NotEmpty @Size(max = 20) List<@NotNull @Valid PositionEntry> positions) {}

    /** @param lastDay included; null while no end is known */
    record PositionEntry(
            @NotNull UnitCode unitCode,
            @NotNull Role role,
            @NotNull LocalDate from,
            @Nullable LocalDate lastDay) {

        Position position() {
            return new Position(unitCode, role, from, lastDay == null ? null : lastDay.plusDays(1));
        }
    }

    /**
     * Shown this once: nobody can read it again, only set another one.
     *
     * @param password null where an identity provider signs officers in
     */
    record TemporaryPassword(OfficerId officerId, @Nullable String password) {
        /** Without the password, so that no log shows it. */
        @Override
        public String toString() {
            return "TemporaryPassword[" + officerId + "]";
        }
    }

    /** A role that the officer who asks may give. */
    record GivableRole(Role role, Text title) {}

    @GetMapping("/roles")
    @Endpoint(id = "givableRoles", summary = "The roles that one may give")
    List<GivableRole> roles() {
        return accounts.givable().stream()
                .map(role -> new GivableRole(role, role.title()))
                .toList();
    }

    @GetMapping("/{id}")
    @Endpoint(id = "account", summary = "An officer's account with all positions and its changes")
    OfficerAccount account(@PathVariable OfficerId id) {
        return history.of(id);
    }

    @PostMapping
    @Endpoint(
            id = "createOfficer",
            summary = "Enters an officer; the temporary password is answered this once",
            withoutKey = "The number is taken after the first time; an answer with a password is not kept")
    TemporaryPassword create(@Valid @RequestBody OfficerEntry entry) {
        String password = accounts.create(new NewOfficer(
                entry.id,
                entry.username,
                entry.name,
                null,
                entry.positions.stream().map(PositionEntry::position).toList()));
        return new TemporaryPassword(entry.id, password);
    }

    @PostMapping("/{id}/password-reset")
    @Endpoint(
            id = "resetPassword",
            summary = "Sets a temporary password, answered this once; the officer's sessions end",
            withoutKey = "Each time sets a new password, the last one counts; an answer with a password is not kept")
    TemporaryPassword reset(@PathVariable OfficerId id) {
        return new TemporaryPassword(id, accounts.reset(id));
    }

    @PostMapping("/{id}/positions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Endpoint(id = "givePosition", summary = "Gives a further position from a day on")
    void give(@PathVariable OfficerId id, @Valid @RequestBody PositionEntry entry) {
        commands.run(() -> {
            accounts.appoint(id, entry.position());
            return true;
        });
    }

    /** The position is named by unit, role and first day; its last day changes. */
    @PostMapping("/{id}/positions/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Endpoint(id = "endPosition", summary = "Sets the last day of a position; withdraws one that has not begun")
    void end(@PathVariable OfficerId id, @Valid @RequestBody PositionEntry entry) {
        commands.run(() -> {
            accounts.end(id, entry.unitCode, entry.role, entry.from, entry.lastDay);
            return true;
        });
    }
}
