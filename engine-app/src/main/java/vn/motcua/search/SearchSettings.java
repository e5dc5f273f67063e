package vn.motcua.search;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where Elasticsearch is.
 *
 * @param url address of one node or a load balancer, http or https
 * @param indexPrefix first part of every index and alias of this installation
 * @param user empty when the server asks for none
 * @param ca file with the certificate (PEM) of the authority that signed the server's; empty for the usual ones
 */
@Validated
@ConfigurationProperties("motcua.search")
record SearchSettings(
        @DefaultValue("http://127.0.0.1:9200") @NotBlank String url,
        @DefaultValue("motcua") @NotBlank String indexPrefix,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String ca) {

    String alias() {
        return indexPrefix + "-dossiers";
    }
}
