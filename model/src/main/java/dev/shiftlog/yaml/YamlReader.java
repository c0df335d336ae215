package dev.shiftlog.yaml;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonArray;
import dev.shiftlog.json.JsonNull;
import dev.shiftlog.json.JsonNumber;
import dev.shiftlog.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads a YAML mapping into JSON values, which keep the order of keys and the spelling of numbers. */
public final class YamlReader {
    private static final LoadSettings SETTINGS = LoadSettings.builder().setLabel("yaml").build();
    private static final int MOST_VALUES = 100_000;
    private static final int DEEPEST = 50;

    private int values;

    private YamlReader() {}

    /**
     * Reads the mapping as YAML. What session-glue wrote without the quotes that YAML asks for is read as it was
     * meant.
     */
    public static JsonObject read(String text) throws YamlException {
        try {
            return readStrictly(LooseYaml.quoteIssueNumbers(text));
        } catch (YamlException notSoSimple) {
            return readAsWritten(text);
        }
    }

    private static JsonObject readAsWritten(String text) throws YamlException {
        try {
            return readStrictly(text);
        } catch (YamlException broken) {
            try {
                return readStrictly(LooseYaml.quotePlainValues(text));
            } catch (YamlException stillBroken) {
                broken.addSuppressed(stillBroken);
                throw broken;
            }
        }
    }

    private static JsonObject readStrictly(String text) throws YamlException {
        try {
            Optional<Node> root = new Compose(SETTINGS).composeString(text);
            if (root.isEmpty()) {
                return JsonObject.EMPTY;
            }
            if (root.get() instanceof MappingNode mapping) {
                return new YamlReader().mapping(mapping, 0);
            }
            throw new YamlException("expected lines of 'key: value', got: '" + firstLine(text) + "'");
        } catch (MarkedYamlEngineException broken) {
            String place = broken.getProblemMark().map(mark -> " in line " + (mark.getLine() + 1)).orElse("");
            throw new YamlException(broken.getProblem() + place + "; quote the value", broken);
        } catch (YamlEngineException broken) {
            throw new YamlException(firstLine(String.valueOf(broken.getMessage())), broken);
        }
    }

    private Json value(Node node, int depth) throws YamlException {
        if (++values > MOST_VALUES || depth > DEEPEST) {
            throw new YamlException(
                    "the document is too large or refers to itself; write it without aliases");
        }
        if (node instanceof MappingNode mapping) {
            return mapping(mapping, depth);
        }
        if (node instanceof SequenceNode sequence) {
            List<Json> elements = new ArrayList<>();
            for (Node element : sequence.getValue()) {
                elements.add(value(element, depth + 1));
            }
            return new JsonArray(elements);
        }
        return scalar((ScalarNode) node);
    }

    private JsonObject mapping(MappingNode mapping, int depth) throws YamlException {
        Map<String, Json> fields = new LinkedHashMap<>();
        for (NodeTuple pair : mapping.getValue()) {
            if (!(pair.getKeyNode() instanceof ScalarNode key)) {
                throw new YamlException("a key must be a word, not a list or mapping");
            }
            if (fields.put(key.getValue(), value(pair.getValueNode(), depth + 1)) != null) {
                throw new YamlException("the key '" + key.getValue() + "' stands twice; remove one");
            }
        }
        return new JsonObject(fields);
    }

    private static Json scalar(ScalarNode scalar) {
        String text = scalar.getValue();
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.NULL)) {
            // A key without a value is nothing; the word itself stays a word, as session-glue reads it.
            return text.isEmpty() ? JsonNull.INSTANCE : Json.of(text);
        }
        if (tag.equals(Tag.BOOL)) {
            return Json.of(text.equals("true"));
        }
        return tag.equals(Tag.INT)
                || tag.equals(Tag.FLOAT) && Character.isDigit(text.charAt(text.length() - 1))
                        ? new JsonNumber(text)
                        : Json.of(text);
    }

    private static String firstLine(String text) {
        return text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    }
}
