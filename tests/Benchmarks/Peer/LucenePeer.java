import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * Apache Lucene's side of the comparison. Reads commands from standard input, one a line, and answers each with one line:
 * "index FOLDER TEXTS" with milliseconds and bytes, "open FOLDER QUERIES" with the number of documents, "round KIND" with the nanoseconds of each query,
 * "count KIND" with the hits of each query.
 */
public final class LucenePeer {
  private static final int TOP = 10;
  private static final int EXPANSIONS = 128;
  private static final Map<String, List<Query>> queries = new LinkedHashMap<>();
  private static IndexSearcher searcher;
  private static long found;

  public static void main(String[] args) throws IOException {
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line; (line = in.readLine()) != null; ) {
      var words = line.split("\t");
      System.out.println(switch (words[0]) {
        case "index" -> index(Path.of(words[1]), Path.of(words[2]));
        case "open" -> open(Path.of(words[1]), Path.of(words[2]));
        case "round" -> round(queries.get(words[1]));
        case "count" -> count(queries.get(words[1]));
        default -> throw new IllegalArgumentException(line);
      });
      System.out.flush();
    }
  }

  private static String index(Path folder, Path texts) throws IOException {
    var type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    type.freeze();
    var start = System.nanoTime();
    var config = new IndexWriterConfig(new WhitespaceAnalyzer());
    config.setSimilarity(new BM25Similarity());
    config.setRAMBufferSizeMB(64);
    try (var directory = new MMapDirectory(folder); var writer = new IndexWriter(directory, config); var lines = Files.newBufferedReader(texts)) {
      var number = 0;
      for (String line; (line = lines.readLine()) != null; number++) {
        var document = new Document();
        var id = String.format("doc:%08d", number);
        document.add(new StringField("id", id, Field.Store.YES));
        document.add(new SortedDocValuesField("id", new BytesRef(id)));
        document.add(new Field("text", line, type));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
      writer.commit();
    }
    var bytes = 0L;
    try (var files = Files.list(folder)) {
      for (var file : (Iterable<Path>) files::iterator) bytes += Files.size(file);
    }
    return (System.nanoTime() - start) / 1_000_000 + "\t" + bytes;
  }

  private static String open(Path folder, Path file) throws IOException {
    searcher = new IndexSearcher(DirectoryReader.open(new MMapDirectory(folder)));
    searcher.setSimilarity(new BM25Similarity());
    for (var line : Files.readAllLines(file)) {
      var words = line.split("\t");
      var terms = new ArrayList<Term>();
      for (var word : words[2].split(" ")) terms.add(new Term("text", word));
      queries.computeIfAbsent(words[0], kind -> new ArrayList<>()).add(query(words[1], terms));
    }
    return Integer.toString(searcher.getIndexReader().numDocs());
  }

  private static Query query(String operator, List<Term> terms) {
    var first = terms.get(0);
    return switch (operator) {
      case "term" -> new TermQuery(first);
      case "phrase" -> new PhraseQuery("text", terms.stream().map(Term::text).toArray(String[]::new));
      case "prefix" -> new PrefixQuery(first, new MultiTermQuery.TopTermsScoringBooleanQueryRewrite(EXPANSIONS));
      case "fuzzy1" -> new FuzzyQuery(first, 1, 1, EXPANSIONS, true);
      case "fuzzy2" -> new FuzzyQuery(first, 2, 1, EXPANSIONS, true);
      default -> {
        var all = new BooleanQuery.Builder();
        for (var term : terms) all.add(new TermQuery(term), operator.equals("and") ? BooleanClause.Occur.MUST : BooleanClause.Occur.SHOULD);
        yield all.build();
      }
    };
  }

  private static String round(List<Query> chosen) throws IOException {
    var times = new StringBuilder();
    for (var query : chosen) {
      var start = System.nanoTime();
      found += searcher.search(query, TOP).scoreDocs.length;
      times.append(System.nanoTime() - start).append(' ');
    }
    return times.toString().trim();
  }

  private static String count(List<Query> chosen) throws IOException {
    var counts = new StringBuilder();
    for (var query : chosen) counts.append(searcher.count(query)).append(' ');
    return counts.toString().trim();
  }
}
