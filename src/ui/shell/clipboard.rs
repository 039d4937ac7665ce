//! The clipboard for what egui cannot copy: a table and a picture. The one place that uses it.

use crate::app::figure::Picture;

/// Where copies go; a test has its own.
pub trait Clipboard {
    /// Puts a table there: HTML for Word and PowerPoint, text for what takes no HTML.
    ///
    /// # Errors
    /// What to tell the user.
    fn put_table(&mut self, html: &str, text: &str) -> Result<(), String>;

    /// Puts a picture there.
    ///
    /// # Errors
    /// What to tell the user.
    fn put_picture(&mut self, picture: &Picture) -> Result<(), String>;
}

/// The clipboard of the computer.
///
/// It is kept once it is open: on Linux what was copied lives as long as its owner.
#[derive(Default)]
pub struct SystemClipboard(Option<arboard::Clipboard>);

impl SystemClipboard {
    fn with(
        &mut self,
        put: impl FnOnce(&mut arboard::Clipboard) -> Result<(), arboard::Error>,
    ) -> Result<(), String> {
        if self.0.is_none() {
            self.0 = Some(arboard::Clipboard::new().map_err(sentence)?);
        }
        self.0.as_mut().map_or(Ok(()), put).map_err(sentence)
    }
}

/// The value is only for the log: a reader can do nothing with it.
fn sentence(error: arboard::Error) -> String {
    tracing::warn!(%error, "the clipboard does not work");
    "Kopiëren lukt niet op deze computer. Bewaar de figuur als bestand.".to_owned()
}

impl Clipboard for SystemClipboard {
    fn put_table(&mut self, html: &str, text: &str) -> Result<(), String> {
        self.with(|clipboard| clipboard.set().html(html, Some(text)))
    }

    fn put_picture(&mut self, picture: &Picture) -> Result<(), String> {
        let bytes = picture.rgba.as_slice().into();
        let image = arboard::ImageData { width: picture.width, height: picture.height, bytes };
        self.with(|clipboard| clipboard.set().image(image))
    }
}

/// A clipboard that keeps what a test copied.
#[derive(Debug, Default)]
pub struct FakeClipboard {
    /// HTML and text of the last table.
    pub table: Option<(String, String)>,
    /// The last picture.
    pub picture: Option<Picture>,
}

impl Clipboard for std::rc::Rc<std::cell::RefCell<FakeClipboard>> {
    fn put_table(&mut self, html: &str, text: &str) -> Result<(), String> {
        self.borrow_mut().table = Some((html.to_owned(), text.to_owned()));
        Ok(())
    }

    fn put_picture(&mut self, picture: &Picture) -> Result<(), String> {
        self.borrow_mut().picture = Some(picture.clone());
        Ok(())
    }
}
