package vn.motcua.document;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where files lie and how large they may be.
 *
 * @param folder created when missing
 * @param maxFileSize of one file
 */
@ConfigurationProperties("motcua.document")
record DocumentSettings(
        @DefaultValue("data/files") Path folder,
        @DefaultValue("20MB") DataSize maxFileSize) {}
