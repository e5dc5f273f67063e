package vn.motcua.work;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.journal.Commands;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Person;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.UnitCode;
import vn.motcua.shared.preview.ImpactPreview;
import vn.motcua.shared.web.Endpoint;

/** Accounts of officers: who works in a unit, and locking with a list of what goes where. */
@RestController
@Tag(name = "Officers")
@RequestMapping("/api/officers")
class AccountController {

    private final AccountPages pages;
    private final OfficerRemovals removals;
    private final RemovalRunner runner;
    private final Officers officers;
    private final Commands commands;

    AccountController(
            AccountPages pages, OfficerRemovals removals, RemovalRunner runner, Officers officers, Commands commands) {
        this.pages = pages;
        this.removals = removals;
        this.runner = runner;
        this.officers = officers;
        this.commands = commands;
    }

    /** To whom the steps go, and the token of the preview that showed it. */
    record AccountLock(
            @NotNull @Valid RemovalRequest removal,
            @NotBlank @Size(max = 100) String token) {}

    @GetMapping
    @Endpoint(id = "accounts", summary = "Accounts of a unit's officers, locked ones included")
    List<AccountView> accounts(@RequestParam UnitCode unit) {
        return pages.of(unit);
    }

    @GetMapping("/{id}/receivers")
    @Endpoint(id = "accountReceivers", summary = "Who can receive an officer's open steps")
    List<Person> receivers(@PathVariable OfficerId id) {
        return pages.receivers(id);
    }

    @PostMapping("/{id}/lock/preview")
    @Endpoint(
            id = "previewLock",
            summary = "Where the open steps of an officer would go",
            withoutKey = "It keeps a preview for an hour and changes nothing else")
    ImpactPreview preview(@PathVariable OfficerId id, @Valid @RequestBody RemovalRequest removal) {
        return removals.preview(id, removal);
    }

    /** Answers when the account is locked and its steps are on their way; the last may still be moving. */
    @PostMapping("/{id}/lock")
    @Endpoint(id = "lockOfficer", summary = "Locks an account as previewed; its open steps go where the preview listed")
    AccountView.Locked lock(@PathVariable OfficerId id, @Valid @RequestBody AccountLock lock) {
        AccountView.Locked locked = commands.run(() ->
                new AccountView.Locked(Person.of(officers.get(id)), removals.lock(id, lock.removal(), lock.token())));
        runner.carryOutIfPossible();
        return locked;
    }

    @PostMapping("/{id}/unlock")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Endpoint(id = "unlockOfficer", summary = "Opens a locked account again; steps that have gone stay where they are")
    void unlock(@PathVariable OfficerId id) {
        commands.run(() -> {
            removals.unlock(id);
            return true;
        });
    }
}
