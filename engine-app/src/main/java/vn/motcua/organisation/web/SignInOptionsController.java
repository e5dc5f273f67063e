package vn.motcua.organisation.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.organisation.DemoAccounts;
import vn.motcua.organisation.security.OpenIdSettings;
import vn.motcua.organisation.security.PasswordSignIn;
import vn.motcua.shared.web.Endpoint;

/** What the sign-in page offers. */
@RestController
@Tag(name = "Session")
class SignInOptionsController {

    private final PasswordSignIn passwords;
    private final OpenIdSettings openId;
    private final ObjectProvider<DemoAccounts> demo;

    SignInOptionsController(PasswordSignIn passwords, OpenIdSettings openId, ObjectProvider<DemoAccounts> demo) {
        this.passwords = passwords;
        this.openId = openId;
        this.demo = demo;
    }

    @GetMapping("/api/sign-in-options")
    @Endpoint(id = "signInOptions", summary = "The ways in that the sign-in page offers")
    SignInOptions options() {
        List<Provider> providers = openId.given()
                ? List.of(new Provider(
                        OpenIdSettings.REGISTRATION,
                        openId.name(),
                        "/oauth2/authorization/" + OpenIdSettings.REGISTRATION))
                : List.of();
        DemoAccounts accounts = demo.getIfAvailable();
        return new SignInOptions(
                passwords.offered(), providers, accounts == null ? null : new Demo(accounts.list(), accounts.making()));
    }

    /** The ways in; {@code demo} is null outside the demo. */
    record SignInOptions(
            boolean password,
            List<Provider> openid,
            @Nullable Demo demo) {}

    record Provider(String id, String name, String url) {}

    /**
     * The trial.
     *
     * @param making percent done while its data are being made, null when it is ready
     */
    record Demo(
            List<DemoAccounts.DemoAccount> accounts,
            @Nullable Integer making) {}
}
