//! A table of cells.

use super::IndexFault;

/// Cells with a row per gebied; row after row in one block.
#[derive(Debug, Clone, PartialEq)]
pub struct Matrix<T> {
    rows: usize,
    columns: usize,
    cells: Vec<T>,
}

impl<T: Copy> Matrix<T> {
    /// A table of these cells, row after row.
    ///
    /// # Errors
    /// [`IndexFault::Afmeting`] when there are not `rows` × `columns` of them.
    pub fn new(rows: usize, columns: usize, cells: Vec<T>) -> Result<Self, IndexFault> {
        let expected = rows.saturating_mul(columns);
        IndexFault::check_size("cellen", expected, cells.len())?;
        Ok(Self { rows, columns, cells })
    }

    /// A table with the same in every cell.
    pub fn filled(rows: usize, columns: usize, cell: T) -> Self {
        Self { rows, columns, cells: vec![cell; rows * columns] }
    }

    /// Number of rows.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// Number of columns.
    pub fn columns(&self) -> usize {
        self.columns
    }

    /// One row. Panics outside the table, as a slice does.
    pub fn row(&self, row: usize) -> &[T] {
        &self.cells[row * self.columns..(row + 1) * self.columns]
    }

    /// One row, to write in. Panics outside the table, as a slice does.
    pub fn row_mut(&mut self, row: usize) -> &mut [T] {
        &mut self.cells[row * self.columns..(row + 1) * self.columns]
    }

    /// One cell. Panics outside the table, as a slice does.
    pub fn at(&self, row: usize, column: usize) -> T {
        self.row(row)[column]
    }

    /// One column, from the first row down. Panics outside the table, as a slice does.
    pub fn column(&self, column: usize) -> Vec<T> {
        (0..self.rows).map(|row| self.at(row, column)).collect()
    }

    /// Writes one column, from the first row down; further cells than there are rows stay out.
    pub(super) fn set_column(&mut self, column: usize, cells: &[T]) {
        for (row, cell) in cells.iter().enumerate().take(self.rows) {
            self.row_mut(row)[column] = *cell;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_lie_one_after_another() {
        let mut matrix = Matrix::new(2, 3, vec![1, 2, 3, 4, 5, 6]).unwrap();
        assert_eq!((matrix.row(1), matrix.at(0, 2)), (&[4, 5, 6][..], 3));
        assert_eq!(matrix.column(1), [2, 5]);
        matrix.set_column(1, &[7, 8]);
        assert_eq!(matrix, Matrix::new(2, 3, vec![1, 7, 3, 4, 8, 6]).unwrap());
    }

    #[test]
    fn a_table_is_full() {
        let fault = Matrix::new(2, 3, vec![0; 5]).unwrap_err();
        assert_eq!(fault, IndexFault::Afmeting { wat: "cellen", verwacht: 6, gevonden: 5 });
        let empty = Matrix::new(4, 0, Vec::<u8>::new()).unwrap();
        assert_eq!((empty.rows(), empty.columns(), empty.row(3).len()), (4, 0, 0));
    }
}
