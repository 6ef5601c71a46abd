package org.tenderway.regime.domain;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.tenderway.regime.Regime;

/** Reads the product's own tables of law; a field that nobody knows stops the start. */
final class LawFile {

    private static final ObjectMapper READER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addDeserializer(Regime.class, new RegimeByCode()))
            .build();

    private LawFile() {}

    static <T> List<T> rows(String name, Class<T> row) {
        try (var file = Objects.requireNonNull(LawFile.class.getResourceAsStream("/regime/" + name))) {
            return READER.readerForListOf(row).readValue(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static final class RegimeByCode extends JsonDeserializer<Regime> {

        @Override
        public Regime deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return Regime.ofCode(parser.getText()).orElseThrow();
        }
    }
}
