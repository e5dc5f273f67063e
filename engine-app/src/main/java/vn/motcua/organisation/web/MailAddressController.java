package vn.motcua.organisation.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.journal.Commands;
import vn.motcua.organisation.MailAddresses;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.web.Endpoint;

/** Entering where officers get mail. */
@RestController
@Tag(name = "Officers")
@RequestMapping("/api/officers")
class MailAddressController {

    private final MailAddresses addresses;
    private final Commands commands;

    MailAddressController(MailAddresses addresses, Commands commands) {
        this.addresses = addresses;
        this.commands = commands;
    }

    /** @param address null for no mail */
    record MailAddress(
            @Nullable @Size(max = 254) @Pattern(regexp = "[^@\\s<>,;\"]{1,64}@[^@\\s<>,;\"]+\\.[^@\\s<>,;\"]+")
            String address) {}

    @PutMapping("/{id}/mail-address")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Endpoint(id = "setMailAddress", summary = "Sets or takes away the address at which an officer gets mail")
    void set(@PathVariable OfficerId id, @Valid @RequestBody MailAddress wished) {
        commands.run(() -> {
            addresses.set(id, wished.address());
            return true;
        });
    }
}
