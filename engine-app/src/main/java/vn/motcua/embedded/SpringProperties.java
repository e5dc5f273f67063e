package vn.motcua.embedded;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;

/** Puts the checked settings before every other source, so that no stray variable or file changes what was checked. */
final class SpringProperties implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    private final Map<String, Object> properties = new HashMap<>();

    SpringProperties(Settings settings, Map<String, String> servers) {
        properties.putAll(servers);
        put("server.port", settings.port());
        put("server.address", settings.address());
        put("motcua.public-url", settings.publicUrl());
        put("motcua.tracking-url", settings.trackingUrl().orElse(""));
        put("motcua.data", settings.data());
        put("motcua.document.folder", settings.files());
        put("motcua.journal.signing-key", settings.signingKey());
        put("motcua.demo", settings.demo());
        put("motcua.stand-ins", settings.standIns());
        put("motcua.consumers", settings.consumers());
        put("logging.file.name", settings.data().resolve("logs").resolve("motcua.log"));
        put("spring.profiles.active", settings.demo() ? "demo" : "");
        put("motcua.first-start.admin-username", settings.firstStart().adminUsername());
        put("motcua.first-start.admin-password", settings.firstStart().adminPassword());
        put("motcua.first-start.unit-code", settings.firstStart().unitCode());
        put("motcua.first-start.unit-name", settings.firstStart().unitName());
        settings.routing().ifPresent(folder -> put("motcua.routing", folder.toUri()));
        proxies(settings.proxies());
        settings.database().ifPresent(this::database);
        settings.search().ifPresent(this::search);
        settings.openId().ifPresent(this::openId);
        settings.mail().ifPresent(this::mail);
    }

    /** Without a proxy nobody's word on where a request comes from is believed. */
    private void proxies(List<String> networks) {
        if (!networks.isEmpty()) {
            put("server.forward-headers-strategy", "native");
            put("server.tomcat.remoteip.internal-proxies", String.join(",", networks));
        }
    }

    private void database(Settings.Database database) {
        put("spring.datasource.url", database.url());
        put("spring.datasource.username", database.user());
        put("spring.datasource.password", database.password());
        put("spring.flyway.url", database.url());
        put("spring.flyway.user", database.ownerUser());
        put("spring.flyway.password", database.ownerPassword());
    }

    private void search(Settings.Search search) {
        put("motcua.search.url", search.url());
        put("motcua.search.user", search.user());
        put("motcua.search.password", search.password());
        put("motcua.search.ca", search.ca());
    }

    private void openId(Settings.OpenId openId) {
        put("motcua.oidc.issuer", openId.issuer());
        put("motcua.oidc.client-id", openId.clientId());
        put("motcua.oidc.client-secret", openId.clientSecret());
    }

    private void mail(MailServer mail) {
        put("motcua.mail.host", mail.host());
        put("motcua.mail.port", mail.port());
        put("motcua.mail.tls", mail.tls());
        put("motcua.mail.user", mail.user());
        put("motcua.mail.password", mail.password());
        put("motcua.mail.from", mail.from());
    }

    private void put(String name, Object value) {
        properties.put(name, value.toString());
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        event.getEnvironment().getPropertySources().addFirst(new MapPropertySource("motcua", properties));
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
