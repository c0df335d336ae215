package dev.shiftlog.transcript;

import static java.util.Objects.requireNonNull;

import dev.shiftlog.json.Json;
import java.util.List;

/** A part of a turn. */
public sealed interface Block {
    record Text(Passage text) implements Part {
        public Text {
            requireNonNull(text);
        }

        public static Text of(String text) {
            return new Text(Passage.of(text));
        }
    }

    /** A picture as base64. */
    record Image(String mediaType, Passage base64) implements Part {
        public Image {
            requireNonNull(mediaType);
            requireNonNull(base64);
        }
    }

    /** What the model thought; a signature or encrypted content that binds it to its maker is not kept. */
    record Reasoning(Passage text) implements Block {
        public Reasoning {
            requireNonNull(text);
        }
    }

    /** A call under the source's own tool name and arguments (an object, or any value where it is none). */
    record ToolCall(String id, String name, Json arguments) implements Block {
        public ToolCall {
            requireNonNull(id);
            requireNonNull(name);
            requireNonNull(arguments);
        }
    }

    record ToolResult(String callId, List<Part> parts, Outcome outcome) implements Block {
        public ToolResult {
            requireNonNull(callId);
            requireNonNull(outcome);
            parts = List.copyOf(parts);
        }
    }

    /** A block of a kind that is not known here, kept as its JSON. */
    record Unknown(String kind, Passage json) implements Part {
        public Unknown {
            requireNonNull(kind);
            requireNonNull(json);
        }
    }

    /** What a result can consist of too. */
    sealed interface Part extends Block permits Text, Image, Unknown {}

    /** How a call ended. */
    enum Outcome {
        SUCCESS,
        FAILURE,
        /** The person said no, or stopped it. */
        REJECTED
    }
}
